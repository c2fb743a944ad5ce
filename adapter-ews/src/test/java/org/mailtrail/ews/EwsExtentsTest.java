package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.domain.capacity.FolderExtent;

/** Measuring every folder, in a mailbox and among public folders. */
class EwsExtentsTest {
  private static List<FolderExtent> extents(Office office) {
    return office.ews.probe(office.folders).extents();
  }

  private static FolderExtent at(Office office, String path) {
    return extents(office).stream()
        .filter(folder -> folder.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_folder_deep_in_a_mailbox_is_told_with_the_path_to_it() {
    try (Office office = Office.with(EwsFolders.Kind.MAILBOX)) {
      office.intake();
      EwsWalkTest.fill(office, "Inbox\\Customers\\Fabrikam", 3);

      FolderExtent deep = at(office, "\\Inbox\\Customers\\Fabrikam");
      assertThat(deep.extent().items()).isEqualTo(3);
      assertThat(deep.extent().size()).hasValueSatisfying(s -> assertThat(s.bytes()).isPositive());
    }
  }

  @Test
  void the_months_of_the_storage_are_told_and_others_public_folders_are_not() {
    try (Office office = Office.with(EwsFolders.Kind.PUBLIC_FOLDERS)) {
      office.intake();
      EwsWalkTest.fill(office, "\\Email Logging\\Storage\\2026-02", 2);
      EwsWalkTest.fill(office, "\\Of others", 5);

      FolderExtent month = at(office, "\\Email Logging\\Storage\\2026-02");
      assertThat(month.extent().items()).isEqualTo(2);
      assertThat(month.isOfMonth()).isTrue();
      assertThat(extents(office))
          .extracting(FolderExtent::path)
          .contains("\\Email Logging\\Queue")
          .noneMatch(path -> path.contains("Of others"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void more_folders_than_a_page_holds_are_told_each_once(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.intake();
      String archive = office.isPublic() ? "\\Email Logging\\Storage" : "Archive";
      for (int i = 0; i < 520; i++) {
        office.made(archive + "\\Fair " + i);
      }

      assertThat(extents(office))
          .extracting(FolderExtent::path)
          .filteredOn(path -> path.contains("\\Fair "))
          .hasSize(520)
          .doesNotHaveDuplicates();
    }
  }
}
