/* What the rest of SDL and ImGui's backend ask of the subsystems that are left out: there is no device. */
#include "SDL.h"

int SDL_NumJoysticks(void) { return 0; }
SDL_bool SDL_IsGameController(int index) { (void)index; return SDL_FALSE; }
SDL_GameController* SDL_GameControllerOpen(int index) { (void)index; return NULL; }
void SDL_GameControllerClose(SDL_GameController* pad) { (void)pad; }
Uint8 SDL_GameControllerGetButton(SDL_GameController* pad, SDL_GameControllerButton button)
{
    (void)pad; (void)button;
    return 0;
}
Sint16 SDL_GameControllerGetAxis(SDL_GameController* pad, SDL_GameControllerAxis axis)
{
    (void)pad; (void)axis;
    return 0;
}
int SDL_GetRendererOutputSize(SDL_Renderer* renderer, int* width, int* height)
{
    (void)renderer; (void)width; (void)height;
    return SDL_Unsupported();
}

void* SDL_LoadObject(const char* name)
{
    (void)name;
    SDL_Unsupported();
    return NULL;
}
void* SDL_LoadFunction(void* object, const char* name)
{
    (void)object; (void)name;
    SDL_Unsupported();
    return NULL;
}
void SDL_UnloadObject(void* object) { (void)object; }
