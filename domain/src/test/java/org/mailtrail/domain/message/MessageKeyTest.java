package org.mailtrail.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageKeyTest {
  @Test
  void brackets_and_case_are_kept() {
    assertThat(MessageKey.ofMessageId(" <Ab.C@Host> \r\n").orElseThrow().value())
        .isEqualTo("<Ab.C@Host>");
  }

  @Test
  void white_space_of_a_folded_field_is_removed() {
    assertThat(MessageKey.ofMessageId("<abc\r\n\t@host>").orElseThrow().value())
        .isEqualTo("<abc@host>");
  }

  @Test
  void a_blank_field_is_no_key() {
    assertThat(MessageKey.ofMessageId(" \t ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<>",
        "< >",
        "<@>",
        "@",
        "<<>>",
        "<.>",
        "()",
        "\"\"",
        "<@mail.example>",
        "<\u200B>",
        "<..@mail.example>",
        "\u0000",
        "(none)",
        "(a (b)) (c)",
        "(none) <>",
        "none <@>"
      })
  void what_identifies_nothing_is_no_key(String messageId) {
    assertThat(MessageKey.ofMessageId(messageId)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<1>", "a", "<a@>", "<\u00E9@x>", "<a@b@c>"})
  void however_odd_what_identifies_is_a_key(String messageId) {
    assertThat(MessageKey.ofMessageId(messageId)).isPresent();
  }

  @Test
  void what_a_relay_has_written_beside_it_is_a_part_of_it() {
    assertThat(MessageKey.ofMessageId("<a@b> (added by c)"))
        .contains(new MessageKey("<a@b>(addedbyc)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a(b)@c>", "a(b)@c", "x<a@b>", "<a@b><c@d>"})
  void whatever_stands_there_is_a_part_of_it(String messageId) {
    assertThat(MessageKey.ofMessageId(messageId)).contains(new MessageKey(messageId));
  }

  @Test
  void a_message_id_cannot_pass_for_a_digest() {
    String digest = MessageKey.ofDigest(new byte[32]).value();
    assertThat(MessageKey.ofMessageId(digest)).isEmpty();
    assertThat(MessageKey.ofMessageId("<" + digest + ">").orElseThrow().isMessageId()).isTrue();
  }

  @Test
  void a_digest_is_written_in_hexadecimal() {
    MessageKey key = MessageKey.ofDigest(new byte[32]);
    assertThat(key.value()).isEqualTo("sha256:" + "0".repeat(64));
    assertThat(key.isMessageId()).isFalse();
    assertThatThrownBy(() -> MessageKey.ofDigest(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void a_key_read_again_is_the_same(@ForAll String messageId) {
    MessageKey.ofMessageId(messageId)
        .ifPresent(key -> assertThat(new MessageKey(key.value())).isEqualTo(key));
  }
}
