package org.mailtrail.web.approach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
  private static final List<AddressRange> RANGES =
      Stream.of("10.0.0.0/8", "192.0.2.1", "2001:db8:1::/48")
          .map(text -> AddressRange.parse(text).orElseThrow())
          .toList();

  private static Approach asked(ProxyFields kind, String peer, String... lines) {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines) {
      String[] parts = line.split(": ?", 2);
      fields.computeIfAbsent(parts[0], none -> new ArrayList<>()).add(parts[1]);
    }
    try {
      return new TrustedProxies(RANGES, kind)
          .of(
              new TrustedProxies.Asked(
                  InetAddress.getByName(peer),
                  false,
                  "inner:8026",
                  name -> fields.getOrDefault(name, List.of())));
    } catch (UnknownHostException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static Approach x(String peer, String... lines) {
    return asked(ProxyFields.X_FORWARDED, peer, lines);
  }

  private static Approach standard(String peer, String... lines) {
    return asked(ProxyFields.FORWARDED, peer, lines);
  }

  @Test
  void a_trusted_proxy_tells_who_comes_how_and_for_what_name() {
    Approach told =
        x(
            "10.1.2.3",
            "X-Forwarded-For: 203.0.113.9",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Host: mail.example");

    assertThat(told.address()).isEqualTo("203.0.113.9");
    assertThat(told.isSecure()).isTrue();
    assertThat(told.host()).isEqualTo("mail.example");
    assertThat(told.isDoubted()).isFalse();
  }

  @Test
  void anybody_else_tells_nothing_and_it_is_seen_that_something_was_told() {
    Approach told =
        x(
            "203.0.113.5",
            "X-Forwarded-For: 10.0.0.1",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Host: evil.example");

    assertThat(told.address()).isEqualTo("203.0.113.5");
    assertThat(told.isSecure()).isFalse();
    assertThat(told.host()).isEqualTo("inner:8026");
    assertThat(told.isDoubted()).isTrue();
    assertThat(x("203.0.113.5").isDoubted()).isFalse();
  }

  @Test
  void what_a_visitor_wrote_through_the_proxy_is_not_believed() {
    assertThat(x("10.1.2.3", "X-Forwarded-For: 6.6.6.6, 203.0.113.9").address())
        .isEqualTo("203.0.113.9");
    assertThat(x("10.1.2.3", "X-Forwarded-For: 10.0.0.7", "X-Forwarded-For: 203.0.113.9").address())
        .isEqualTo("203.0.113.9");
    assertThat(x("10.1.2.3", "Forwarded: for=6.6.6.6;proto=https", "X-Forwarded-For: 203.0.113.9"))
        .extracting(Approach::address, Approach::isSecure)
        .containsExactly("203.0.113.9", false);
    assertThat(standard("10.1.2.3", "X-Forwarded-For: 6.6.6.6", "Forwarded: for=203.0.113.9"))
        .extracting(Approach::address)
        .isEqualTo("203.0.113.9");
    assertThat(standard("10.1.2.3", "Forwarded: for=6.6.6.6", "Forwarded: for=203.0.113.9"))
        .extracting(Approach::address)
        .isEqualTo("203.0.113.9");
  }

  @Test
  void a_chain_is_walked_from_the_right_as_far_as_it_is_trusted() {
    assertThat(x("10.1.2.3", "X-Forwarded-For: 6.6.6.6, 203.0.113.9, 192.0.2.1, 10.9.9.9"))
        .extracting(Approach::address)
        .isEqualTo("203.0.113.9");
    assertThat(x("10.1.2.3", "X-Forwarded-For: 10.0.0.1, 10.0.0.2").address())
        .as("within the own network")
        .isEqualTo("10.0.0.1");
    Approach outer =
        standard(
            "10.1.2.3",
            "Forwarded: for=6.6.6.6;host=evil.example;proto=http,"
                + " for=203.0.113.9;host=mail.example;proto=https, for=192.0.2.1;host=inner2");
    assertThat(outer.address()).isEqualTo("203.0.113.9");
    assertThat(outer.host()).isEqualTo("mail.example");
    assertThat(outer.isSecure()).isTrue();
  }

  @Test
  void schemes_and_names_are_those_of_the_same_proxy_where_each_has_added_one() {
    Approach both =
        x(
            "10.1.2.3",
            "X-Forwarded-For: 203.0.113.9, 10.0.0.2",
            "X-Forwarded-Proto: https, http",
            "X-Forwarded-Host: forged.example, mail.example, inner");
    assertThat(both.isSecure()).isTrue();
    assertThat(both.host()).isEqualTo("inner");
  }

  @Test
  void ipv6_is_read_in_every_form_and_compared_by_bits() {
    assertThat(x("2001:db8:1::9", "X-Forwarded-For: 2001:db8:ffff::1").address())
        .isEqualTo("2001:db8:ffff:0:0:0:0:1");
    assertThat(x("2001:db8:2::9", "X-Forwarded-For: 203.0.113.9").isDoubted()).isTrue();
    assertThat(standard("10.1.2.3", "Forwarded: For=\"[2001:db8:ffff::1]:4711\"").address())
        .isEqualTo("2001:db8:ffff:0:0:0:0:1");
    assertThat(x("10.1.2.3", "X-Forwarded-For: [2001:db8:ffff::2]:80").address())
        .isEqualTo("2001:db8:ffff:0:0:0:0:2");
    assertThat(x("10.1.2.3", "X-Forwarded-For: 203.0.113.9:61000").address())
        .isEqualTo("203.0.113.9");
    assertThat(x("::ffff:10.1.2.3", "X-Forwarded-For: ::ffff:203.0.113.9").address())
        .isEqualTo("203.0.113.9");
  }

  @Test
  void attempts_from_one_ipv6_network_are_those_of_one_visitor() {
    String one = x("2001:db8:5:6::1").neighbourhood();

    assertThat(x("2001:db8:5:6:7:8:9:a").neighbourhood()).isEqualTo(one);
    assertThat(x("2001:db8:5:7::1").neighbourhood()).isNotEqualTo(one);
    assertThat(x("203.0.113.9").neighbourhood()).isEqualTo("203.0.113.9");
  }

  @Test
  void what_is_malformed_is_not_read_and_what_lies_beyond_it_neither() {
    for (String bad :
        List.of(
            "unknown",
            "_hidden",
            "",
            "10.0.0",
            "010.0.0.1",
            "1.2.3.4.5",
            "256.1.1.1",
            "localhost",
            "evil.example",
            ":::",
            "[::1",
            "fe80::1%eth0",
            "1.2.3.4:",
            "2130706433",
            "' or 1=1")) {
      assertThat(x("10.1.2.3", "X-Forwarded-For: 6.6.6.6, " + bad).address())
          .as(bad)
          .isEqualTo("10.1.2.3");
    }
    for (String bad :
        List.of(
            "for",
            "for=\"",
            "for=6.6.6.6 for=7.7.7.7",
            "for=\"6.6.6.6",
            "=6.6.6.6",
            "for=6.6.6.6;;",
            ",for=6.6.6.6",
            "for=unknown",
            "for=6.6.6.6;proto=https\"")) {
      assertThat(standard("10.1.2.3", "Forwarded: " + bad).address()).as(bad).isEqualTo("10.1.2.3");
    }
    assertThat(x("10.1.2.3", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: gopher"))
        .extracting(Approach::isSecure)
        .isEqualTo(false);
  }

  @Test
  void what_is_no_range_is_none() {
    for (String bad : List.of("", "/8", "10.0.0.0/33", "::/129", "10.0.0.0/x", "proxy.example")) {
      assertThat(AddressRange.parse(bad)).as(bad).isEmpty();
    }
    assertThat(AddressRange.parse("0.0.0.0/0").orElseThrow().contains(RANGES.get(1).first()))
        .isTrue();
    AddressRange odd = AddressRange.parse("192.168.128.0/17").orElseThrow();
    assertThat(odd.contains(LiteralAddress.parse("192.168.255.1").orElseThrow())).isTrue();
    assertThat(odd.contains(LiteralAddress.parse("192.168.127.1").orElseThrow())).isFalse();
  }
}
