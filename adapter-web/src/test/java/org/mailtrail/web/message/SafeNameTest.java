package org.mailtrail.web.message;

import static org.assertj.core.api.Assertions.assertThat;

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
  }

  @Test
  void a_long_name_keeps_its_ending() {
    assertThat(SafeName.of("x".repeat(500) + ".pdf", 1)).hasSize(120).endsWith(".pdf");
  }

  @Test
  void the_header_field_is_one_line_of_ascii_and_makes_the_browser_save() {
    assertThat(SafeName.disposition("räkning \"x\".pdf"))
        .startsWith("attachment; filename=\"r_kning _x_.pdf\"")
        .endsWith("filename*=UTF-8''r%C3%A4kning%20%22x%22.pdf");
  }
}
