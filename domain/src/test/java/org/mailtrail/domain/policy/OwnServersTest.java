package org.mailtrail.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.domain.header.Authenticity.Result.FAIL;
import static org.mailtrail.domain.header.Authenticity.Result.NONE;
import static org.mailtrail.domain.header.Authenticity.Result.PASS;
import static org.mailtrail.domain.header.Authenticity.Result.SOFTFAIL;
import static org.mailtrail.domain.header.Authenticity.Result.UNKNOWN;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.header.HeaderFields;

class OwnServersTest {
  private static final String ONLINE =
      "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=fabrikam.example; dkim=pass (signature was"
          + " verified) header.d=fabrikam.example;dmarc=pass action=none"
          + " header.from=fabrikam.example;compauth=pass reason=100";
  private static final OwnServers GATEWAY = new OwnServers(Set.of("MX.contoso.example"), false);

  private static HeaderFields fields(String... values) {
    HeaderFields fields = HeaderFields.none();
    for (String value : values) {
      fields = fields.with("Authentication-Results", value);
    }
    return fields;
  }

  @Test
  void exchange_online_writes_no_name() {
    assertThat(OwnServers.exchangeOnline().judge(fields(ONLINE)))
        .isEqualTo(new Authenticity(PASS, PASS, PASS));
    assertThat(GATEWAY.judge(fields(ONLINE))).isEqualTo(Authenticity.unknown());
  }

  @Test
  void a_gateway_is_believed_by_its_name() {
    for (String server :
        List.of("mx.contoso.example", "MX.Contoso.Example 1", "(x) mx.contoso.example")) {
      assertThat(GATEWAY.judge(fields(server + "; dmarc=fail (p=reject); spf=softfail; dkim=none")))
          .as(server)
          .isEqualTo(new Authenticity(SOFTFAIL, NONE, FAIL));
    }
    assertThat(GATEWAY.judge(fields("mx.contoso.example; none")).isKnown()).isFalse();
  }

  @Test
  void what_a_sender_wrote_below_is_not_believed() {
    String forged = "mx.contoso.example; spf=pass; dkim=pass; dmarc=pass";
    assertThat(GATEWAY.judge(fields("mx.other.example; spf=pass", forged)))
        .isEqualTo(Authenticity.unknown());
    assertThat(GATEWAY.judge(fields("mx.contoso.example; dmarc=fail", forged)).dmarc())
        .isEqualTo(FAIL);
    assertThat(GATEWAY.judge(fields("mx.contoso.example.evil.example; dmarc=pass")))
        .isEqualTo(Authenticity.unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.contoso.example; spf=fail smtp.mailfrom=\"x\\\"; dmarc=pass; \\\"\"@evil.example",
        "mx.contoso.example; spf=fail (a (b) ; dmarc=pass)",
        "mx.contoso.example; spf=fail (a \\) ; dmarc=pass)",
        "mx.contoso.example; spf=fail reason=\"(\"; dkim=\"; dmarc=pass)\"",
        "mx.contoso.example; spf=fail (never ends; dmarc=pass",
        "mx.contoso.example; spf=fail reason=\"never ends; dmarc=pass"
      })
  void what_a_stranger_has_put_into_quotes_and_comments_is_no_result(String field) {
    assertThat(GATEWAY.judge(fields(field))).isEqualTo(new Authenticity(FAIL, UNKNOWN, UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"mx.contoso.example\"; spf=pass",
        "mx.contoso.example.; spf=pass",
        "(a (b)) MX.Contoso.Example 1 (c); spf = pass"
      })
  void a_name_is_compared_as_names_of_hosts_are(String field) {
    assertThat(GATEWAY.judge(fields(field)).spf()).isEqualTo(PASS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", ";;", " ; ", "(x", "\""})
  void a_field_that_says_nothing_is_none(String field) {
    assertThat(GATEWAY.judge(fields(field))).isEqualTo(Authenticity.unknown());
    assertThat(OwnServers.exchangeOnline().judge(fields(field))).isEqualTo(Authenticity.unknown());
  }

  @Test
  void methods_may_stand_in_fields_of_their_own_and_in_several_signatures() {
    assertThat(
            GATEWAY.judge(
                fields(
                    "mx.contoso.example; dkim=fail header.d=list.example; dkim/1=pass",
                    "mx.contoso.example; spf=fail reason=\"a; spf=pass\"")))
        .isEqualTo(new Authenticity(FAIL, PASS, UNKNOWN));
  }

  @Test
  void forged_is_what_dmarc_says_or_spf_without_a_signature() {
    assertThat(new Authenticity(PASS, PASS, FAIL).hasFailed()).isTrue();
    assertThat(new Authenticity(FAIL, NONE, NONE).hasFailed()).isTrue();
    assertThat(new Authenticity(FAIL, PASS, NONE).hasFailed()).isFalse();
    assertThat(new Authenticity(FAIL, FAIL, PASS).hasFailed()).isFalse();
    assertThat(new Authenticity(SOFTFAIL, NONE, NONE).hasFailed()).isFalse();
    assertThat(Authenticity.unknown().hasFailed()).isFalse();
  }

  @Property
  void no_field_is_refused(@ForAll String value) {
    assertThat(GATEWAY.judge(fields("mx.contoso.example;" + value))).isNotNull();
    assertThat(OwnServers.exchangeOnline().judge(fields(value))).isNotNull();
  }
}
