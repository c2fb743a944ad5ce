package org.mailtrail.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicServersTest {
  private final Border servers = Border.publicServers();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::808:808",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:a00:1::1",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456:789a::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void what_is_not_of_the_public_internet_is_closed(String address) throws UnknownHostException {
    assertThat(servers.isOpen(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
        "2001:200::1",
        "2606:4700::1111",
        "2a00:1450:4001::200e",
        "3ffe::1"
      })
  void what_is_of_the_public_internet_is_open(String address) throws UnknownHostException {
    assertThat(servers.isOpen(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void at_the_ports_of_the_web_alone_where_that_is_wanted() throws UnknownHostException {
    Border web = Border.publicWeb();
    assertThat(web.isOpen(InetAddress.getByName("1.1.1.1"))).isTrue();
    assertThat(web.isOpen(InetAddress.getByName("10.0.0.1"))).isFalse();
    assertThat(web.isOpen(80)).isTrue();
    assertThat(web.isOpen(443)).isTrue();
    for (int port : new int[] {0, 21, 22, 25, 79, 81, 442, 444, 3306, 5432, 6379, 8026, 8080}) {
      assertThat(web.isOpen(port)).isFalse();
      assertThat(servers.isOpen(port)).isTrue();
    }
  }
}
