package org.mailtrail.web.message.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SafeNameTest {
  @Test
  void a_name_leads_into_no_folder_and_hides_nothing() {
    assertThat(SafeName.of("../../etc/passwd", 1)).isEqualTo("passwd");
    assertThat(SafeName.of("C:\\Windows\\x.dll", 1)).isEqualTo("x.dll");
    assertThat(SafeName.of("..", 1)).isEqualTo("attachment-1");
    assertThat(SafeName.of(".htaccess", 1)).isEqualTo("htaccess");
    assertThat(SafeName.of("invoice\u202Efdp.exe", 1)).isEqualTo("invoicefdp.exe");
    assertThat(SafeName.of("a\r\nSet-Cookie: x", 1)).isEqualTo("aSet-Cookie x");
    assertThat(SafeName.of("  ", 7)).isEqualTo("attachment-7");
    assertThat(SafeName.of("\u200B", 7)).isEqualTo("attachment-7");
    assertThat(SafeName.of("offer.pdf. .", 1)).isEqualTo("offer.pdf");
    assertThat(SafeName.of("con.txt", 1)).isEqualTo("_con.txt");
    assertThat(SafeName.of("LPT1", 1)).isEqualTo("_LPT1");
    assertThat(SafeName.of("console.txt", 1)).isEqualTo("console.txt");
  }

  @Test
  void a_long_name_of_any_writing_is_one_that_file_systems_take() {
    String name = SafeName.of("長".repeat(500) + ".docx", 1);
    assertThat(name).startsWith("長長").endsWith("長.docx");
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, 200);
    assertThat(SafeName.of("\ud83d\ude00".repeat(500), 1)).matches("(?:\ud83d\ude00)+");
  }

  /** They were looked at from each of their places. */
  @Test
  void dots_without_end_in_the_middle_are_passed_over() {
    assertThat(SafeName.of("a" + ".".repeat(400_000) + "b", 1)).startsWith("a..");
  }

  @Test
  void a_long_name_keeps_its_ending() {
    assertThat(SafeName.of("x".repeat(500) + ".pdf", 1)).hasSize(200).endsWith(".pdf");
  }

  @Test
  void the_header_field_is_one_line_of_ascii_and_makes_the_browser_save() {
    assertThat(SafeName.disposition("räkning \"x\".pdf"))
        .startsWith("attachment; filename=\"r_kning _x_.pdf\"")
        .endsWith("filename*=UTF-8''r%C3%A4kning%20%22x%22.pdf");
  }
}
