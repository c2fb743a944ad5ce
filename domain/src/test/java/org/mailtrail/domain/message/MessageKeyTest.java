package org.mailtrail.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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
