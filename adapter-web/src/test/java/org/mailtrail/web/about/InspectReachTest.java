package org.mailtrail.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.web.approach.Approach;
import org.mailtrail.web.look.Language;
import org.mailtrail.web.look.Words;
import org.mailtrail.web.tls.CertificateFiles;
import org.mailtrail.web.tls.KeyRing;

class InspectReachTest {
  private static final Clock NOW = Clock.systemUTC();

  @TempDir private Path folder;

  private static Approach from(String address, boolean isSecure, String host, boolean isDoubted)
      throws Exception {
    return new Approach(InetAddress.getByName(address), isSecure, host, isDoubted);
  }

  private static List<String> found(String url, Approach approach) {
    Optional<URI> set = url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url));
    return codes(new InspectReach(set, Optional.empty(), NOW).run(approach));
  }

  private static List<String> codes(List<Finding> findings) {
    for (Finding finding : findings) {
      for (Language language : Language.values()) {
        Words words = Words.in(language);
        assertThat(words.has("found." + finding.code())).as(finding.code()).isTrue();
        assertThat(words.say("found." + finding.code(), finding.values().toArray()))
            .doesNotContain("{");
        assertThat(
                finding.isGood()
                    || finding.code().equals("certificate-unfit")
                    || words.has("found." + finding.code() + ".remedy"))
            .as(finding.code())
            .isTrue();
      }
    }
    return findings.stream().map(Finding::code).toList();
  }

  @Test
  void the_address_is_compared_with_what_the_browser_asked_for() throws Exception {
    Approach there = from("203.0.113.9", true, "mail.example", false);

    assertThat(found("https://mail.example/", there)).containsExactly("address", "visitor");
    assertThat(found("https://MAIL.example:443", there)).containsExactly("address", "visitor");
    assertThat(found("https://other.example", there)).contains("address-other");
    assertThat(found("https://mail.example:8443", there)).contains("address-other");
    assertThat(found("", there)).contains("address-unset");
    assertThat(found("", from("127.0.0.1", false, "localhost:8026", false)))
        .containsExactly("address", "visitor");
  }

  @Test
  void plain_http_from_elsewhere_and_fields_that_nobody_may_send_are_told() throws Exception {
    assertThat(found("", from("203.0.113.9", false, "mail.example", true)))
        .contains("plain-http", "proxy-doubted")
        .doesNotContain("visitor");
  }

  @Test
  void a_certificate_is_judged_by_its_file_its_end_and_its_names() throws Exception {
    CertificateFiles files =
        KeyRing.made(folder, "mine", "EC")
            .writtenTo(folder.resolve("c.pem"), folder.resolve("k.pem"));
    Instant end = Instant.now().plus(Duration.ofDays(3_650));

    assertThat(codes(judged(files, NOW, "localhost"))).containsExactly("certificate");
    assertThat(codes(judged(files, NOW, "mail.example")))
        .containsExactly("certificate", "certificate-name");
    assertThat(codes(judged(files, at(end.minus(Duration.ofDays(5))), "localhost")))
        .containsExactly("certificate-ending");
    assertThat(codes(judged(files, at(end.plus(Duration.ofDays(5))), "localhost")))
        .containsExactly("certificate-unfit");
    Files.writeString(folder.resolve("k.pem"), "nothing");
    assertThat(judged(files, NOW, "localhost").get(0).what()).contains("k.pem holds no key");
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  private static List<Finding> judged(CertificateFiles files, Clock clock, String host) {
    return new InspectReach(Optional.of(URI.create("https://" + host)), Optional.of(files), clock)
        .run();
  }
}
