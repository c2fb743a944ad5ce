package org.mailtrail.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebAddressTest {
  private static WebAddress at(String address) {
    return WebAddress.of(address).orElseThrow();
  }

  @Test
  void a_redirect_may_take_up_https_and_never_leaves_it() {
    assertThat(at("http://a.example/x").leadingTo("https://b.example/y"))
        .contains(at("https://b.example/y"));
    assertThat(at("https://a.example/x").leadingTo("y")).contains(at("https://a.example/y"));
    assertThat(at("https://a.example/x").leadingTo("//b.example/"))
        .contains(at("https://b.example/"));
    assertThat(at("https://a.example/x").leadingTo("http://a.example/x")).isEmpty();
  }

  @Test
  void where_a_redirect_names_a_user_or_no_address_of_the_web_it_leads_nowhere() {
    for (String goal :
        new String[] {
          "https://jr:x@b.example/", "file:///etc/passwd", "ftp://b.example/", "data:,"
        }) {
      assertThat(at("https://a.example/x").leadingTo(goal)).as(goal).isEmpty();
    }
  }
}
