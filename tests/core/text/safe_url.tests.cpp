#include "core/text/safe_url.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;

namespace {

Contact contact(ContactKind kind, std::string value) {
    Contact made;
    made.kind = kind;
    made.value = std::move(value);
    return made;
}

} // namespace

TEST_CASE("A web address stays as it is printed") {
    CHECK(web_url("https://unece.org/housing") == "https://unece.org/housing");
    CHECK(web_url("http://mcr2030.undrr.org") == "http://mcr2030.undrr.org");
    CHECK(web_url("https://digitallibrary.un.org/record/3825445?ln=en#x") ==
          "https://digitallibrary.un.org/record/3825445?ln=en#x");
    CHECK(web_url(" https://a.org:8080/b ") == "https://a.org:8080/b");
    CHECK(web_url("HTTPS://A.org") == "https://A.org");
}

TEST_CASE("A bare domain gets the scheme that it is opened with") {
    CHECK(web_url("www.unece.org") == "https://www.unece.org");
    CHECK(web_url("mmc-response.org") == "https://mmc-response.org");
    CHECK(web_url("www.LeadngCities.org") == "https://www.LeadngCities.org");
    CHECK(web_url("www.youtube.com/watch?v=hm-CxHC6Yil") == "https://www.youtube.com/watch?v=hm-CxHC6Yil");
    CHECK(web_url("www.who.int/a#tab=tab_1") == "https://www.who.int/a#tab=tab_1");
}

TEST_CASE("What an address cannot hold is escaped in its path") {
    CHECK(web_url("a.org/ü \"<x>") == "https://a.org/%C3%BC%20%22%3Cx%3E");
    CHECK(web_url("a.org/already%20escaped") == "https://a.org/already%20escaped");
}

TEST_CASE("No address is made of what is none, or of what hides where it leads") {
    for (const char* text : {"",
                             " ",
                             "javascript:alert(1)",
                             "JavaScript:alert(1)//a.org",
                             "data:text/html,x",
                             "file:///etc/passwd",
                             "vbscript:x",
                             "ftp://a.org",
                             "//a.org",
                             "https://",
                             "https:///a.org",
                             "https:a.org",
                             "a b.org",
                             "https://a b.org",
                             "https://bank.example@other.org",
                             "https://user:word@other.org",
                             "bank.example@other.org",
                             "a.org:port",
                             "a.org:123456/",
                             "https://a.org\\@b.org",
                             "https://a.org/\nSet-Cookie",
                             "https://a.org/\x01",
                             "@handle",
                             "n/a",
                             "192.168.1.1",
                             "word",
                             "etc.",
                             ".org",
                             "-a.org",
                             "a-.org",
                             "a..org",
                             "a.o",
                             "a.org2"}) {
        INFO(text);
        CHECK(web_url(text).empty());
    }
}

TEST_CASE("An e-mail address becomes a link without anything that a mail program would take for more") {
    CHECK(mail_url("info@genevacitieshub.org") == "mailto:info@genevacitieshub.org");
    CHECK(mail_url("Info@LeadingCities.org") == "mailto:Info@LeadingCities.org");
    CHECK(mail_url("coordination_rainbowcities@q-nn.de") == "mailto:coordination_rainbowcities@q-nn.de");
    CHECK(mail_url("mailto:a@b.org") == "mailto:a@b.org");
    for (const char* text : {"", "info", "@b.org", "a@", "a@b", "a b@c.org", "a@b.org?bcc=c@d.org",
                             "a@b@c.org", "a@b.org,c@d.org", "a%0Ab@c.org", "a@b.org\nx", "<a@b.org>"}) {
        INFO(text);
        CHECK(mail_url(text).empty());
    }
}

TEST_CASE("A telephone number becomes a link of its digits") {
    CHECK(phone_url("+41 22 559 46 00") == "tel:+41225594600");
    CHECK(phone_url("+ 33 1 80 89 52 29") == "tel:+33180895229");
    CHECK(phone_url("+49 761 36 89 2-0") == "tel:+49761368920");
    CHECK(phone_url("+1-617-506-3499") == "tel:+16175063499");
    CHECK(phone_url("(022) 559.46/00") == "tel:0225594600");
    CHECK(phone_url("+41\u00A022\u2011559") == "tel:+4122559");
    CHECK(phone_url("tel:+4122") == "tel:+4122");
}

TEST_CASE("A zero in brackets is dialled only where there is no country code") {
    CHECK(phone_url("+41 (0) 22 559 46 00") == "tel:+41225594600");
    CHECK(phone_url("+32 (0)2 265 09 30") == "tel:+3222650930");
    CHECK(phone_url("(0)22 559") == "tel:022559");
}

TEST_CASE("No telephone link is made of what is no number") {
    for (const char* text : {"", "+", "12", "call us", "+41 22 ext 5", "22+41 555", "++41 555",
                             "123456789012345678901", "*#06#", "555;ext=1"}) {
        INFO(text);
        CHECK(phone_url(text).empty());
    }
}

TEST_CASE("A contact leads where its kind says, and a fax, an address or a handle nowhere") {
    CHECK(contact_url(contact(ContactKind::website, "www.a.org")) == "https://www.a.org");
    CHECK(contact_url(contact(ContactKind::email, "a@b.org")) == "mailto:a@b.org");
    CHECK(contact_url(contact(ContactKind::phone, "+41 22 559")) == "tel:+4122559");
    CHECK(contact_url(contact(ContactKind::social, "https://social.example/@hub")) ==
          "https://social.example/@hub");
    CHECK(contact_url(contact(ContactKind::social, "@hub")).empty());
    CHECK(contact_url(contact(ContactKind::fax, "+41 22 559")).empty());
    CHECK(contact_url(contact(ContactKind::address, "www.a.org")).empty());
    CHECK(contact_url(contact(ContactKind::website, "a@b.org")).empty());
    CHECK(contact_url(contact(ContactKind::email, "www.a.org")).empty());
}

TEST_CASE("Only an address that was made here is safe to open") {
    for (const char* url :
         {"https://a.org/b?c=d", "https://www.uclg.org/path?q=1#part", "http://a.org", "HTTPS://EXAMPLE.ORG",
          "mailto:a@b.org", "MailTo:a@b.org", "tel:+4122559", "TEL:+41221234567"}) {
        INFO(url);
        CHECK(is_safe_url(url));
    }
    for (const char* url : {"",
                            "https://",
                            "data:text/html,x",
                            "ftp://example.org",
                            "-h",
                            "https://a b",
                            "https://a\nb",
                            "mailto:a\"b",
                            "\\\\server\\share",
                            " https://example.org",
                            "HTTPS://a@b.org",
                            "www.a.org",
                            "a@b.org",
                            "+4122559",
                            "javascript:alert(1)",
                            "file:///etc/passwd",
                            "https://a.org/\"x",
                            "https://a@b.org",
                            "tel:+41 22 559",
                            "mailto:a@b.org?cc=d@e.org",
                            " https://a.org",
                            "--flag"}) {
        INFO(url);
        CHECK_FALSE(is_safe_url(url));
    }
}
