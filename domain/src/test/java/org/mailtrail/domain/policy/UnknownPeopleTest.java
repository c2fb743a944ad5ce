package org.mailtrail.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.policy.UnknownPeople.Way;

class UnknownPeopleTest {
  @ParameterizedTest
  @ValueSource(strings = {"leave", "create", "company", "contact:CT000123", "contact:A:B"})
  void what_is_written_is_read_again(String word) {
    assertThat(UnknownPeople.parse(word).word()).isEqualTo(word);
    assertThat(UnknownPeople.parse(" " + word + " ")).isEqualTo(UnknownPeople.parse(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "contact", "contact:", "contact: ", "delete", "leave create"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> UnknownPeople.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_default_contact_is_named_where_one_is_used_and_only_there() {
    assertThatThrownBy(() -> UnknownPeople.by(Way.CONTACT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new UnknownPeople(Way.CREATE, Optional.of(new ContactNumber("CT000123"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void public_mail_domains_are_told_from_companies() {
    assertThat(PublicMail.isPublic("gmail.com")).isTrue();
    assertThat(PublicMail.isPublic("gmail.com.example")).isFalse();
    assertThat(PublicMail.isPublic("contoso.example")).isFalse();
  }
}
