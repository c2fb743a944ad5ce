package org.mailtrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.mime.address.AddressList;
import org.mailtrail.mime.address.MailAddress;

/**
 * Addresses: what is one is one in its own form again, and what stands between two good ones costs
 * neither.
 */
final class AddressTarget implements Target {
  private static final List<String> ADDRESSES =
      List.of(
          "ann@fabrikam.example",
          "\"Whitfield, Ann\" <ann.w@fabrikam.example>",
          "'o'neill@x.example'",
          "=?utf-8?q?A=2C_B?= <a+b@straße.example>",
          "Team: a@x.example, b@y.example;",
          "<@r.example,@s.example:a@[IPv6:2001:db8::1]>",
          "mailto:a@x.example?subject=b",
          "a@x.example (A (b) c)",
          "/O=X/OU=Y/CN=Z",
          "\"a b\"@x.example");

  @Override
  public void read(Draw draw) {
    String victim = draw.mutated(draw.one(ADDRESSES));
    EmailAddress.parse(victim).ifPresent(AddressTarget::keepsItsForm);
    List<MailAddress> read =
        AddressList.of(List.of("first@neighbour.example", victim, "last@neighbour.example"));
    read.forEach(address -> EmailAddress.parse(address.address()));
    assertThat(read.get(0).address()).isEqualTo("first@neighbour.example");
    assertThat(read.get(read.size() - 1).address()).isEqualTo("last@neighbour.example");
    if (victim
        .codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || ".@-_ ".indexOf(c) >= 0)) {
      String list = "first@neighbour.example, " + victim + ", last@neighbour.example";
      assertThat(AddressList.of(List.of(list)))
          .extracting(MailAddress::address)
          .contains("first@neighbour.example", "last@neighbour.example");
    } else {
      AddressList.of(List.of("first@neighbour.example," + victim + ",last@neighbour.example"));
    }
  }

  private static void keepsItsForm(EmailAddress address) {
    assertThat(EmailAddress.parse(address.toString())).isEqualTo(Optional.of(address));
  }
}
