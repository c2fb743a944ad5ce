package org.mailtrail.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.configuration.ConfigurationException;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.web.ConsoleSettings;
import org.mailtrail.web.approach.ProxyFields;

class ConsoleReachTest {
  @TempDir private Path folder = Path.of("");

  private Configuration configuration(String... pairs) {
    Configuration configuration =
        Configuration.read(Optional.empty(), Map.of()).with("mailtrail.home", folder.toString());
    for (int i = 0; i < pairs.length; i += 2) {
      configuration = configuration.with("mailtrail.console." + pairs[i], pairs[i + 1]);
    }
    return configuration;
  }

  private static ConsoleSettings settings(Configuration configuration) {
    return new ConsoleReach(configuration)
        .settings(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private void assertRefused(String key, String why, String... pairs) {
    assertThatThrownBy(() -> settings(configuration(pairs)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("mailtrail.console." + key)
        .hasMessageContaining(why);
  }

  @Test
  void links_of_the_command_line_lead_to_https_where_there_is_a_certificate() {
    assertThat(new ConsoleReach(configuration()).links()).hasToString("http://127.0.0.1:8026");
    assertThat(new ConsoleReach(configuration("certificate", "c.pem")).links())
        .hasToString("https://127.0.0.1:8026");
    assertThat(new ConsoleReach(configuration("url", "https://mail.example/")).links())
        .hasToString("https://mail.example/");
  }

  @Test
  void proxies_are_addresses_and_ranges() {
    ConsoleSettings settings =
        settings(configuration("proxies", "10.0.0.0/8, ::1", "proxy-fields", "forwarded"));

    assertThat(settings.proxies().ranges()).hasSize(2);
    assertThat(settings.proxies().fields()).isEqualTo(ProxyFields.FORWARDED);
    assertThat(settings(configuration()).proxies().ranges()).isEmpty();
    assertRefused("proxies", "\"proxy.example\"", "proxies", "10.0.0.1,proxy.example");
    assertRefused("proxy-fields", "x-real-ip", "proxy-fields", "x-real-ip");
  }

  @Test
  void an_address_that_is_none_of_the_web_is_refused() {
    assertRefused("url", "no address of a web site", "url", "mail.example");
    assertRefused("url", "no address of a web site", "url", "ftp://mail.example");
    assertRefused("url", "says http, but", "url", "http://mail.example", "certificate", "c.pem");
  }

  @Test
  void a_port_that_somebody_else_has_is_told_before_anything_is_begun() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String taken = "127.0.0.1:" + other.getLocalPort();

      assertThatThrownBy(() -> ServedConsole.requirePlace(configuration("address", taken)))
          .isInstanceOf(SetupException.class)
          .hasMessage("mailtrail.console.address: cannot listen on " + taken);
    }
    ServedConsole.requirePlace(configuration("address", "127.0.0.1:0"));
    ServedConsole.requirePlace(configuration("address", "off"));
    ServedConsole.requirePlace(configuration());
  }

  /** The console may be left out where its port is taken, but not where it cannot be secret. */
  @Test
  void a_certificate_that_cannot_be_served_stops_the_start() {
    Configuration missing = configuration("certificate", folder.resolve("none.pem").toString());

    try (Engine engine = Engine.start(missing, Clock.systemUTC())) {
      assertThatThrownBy(
              () -> ServedConsole.open(engine, () -> new Health(List.of()), Optional.empty()))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("mailtrail.console.certificate: ")
          .hasMessageContaining("none.pem is not there");
    }
  }
}
