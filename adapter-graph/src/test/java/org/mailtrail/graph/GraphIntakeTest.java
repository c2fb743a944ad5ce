package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;

class GraphIntakeTest {
  private Office office;
  private MailIntake intake;

  @BeforeEach
  void open() {
    office = new Office();
    intake = office.graph.intake(MailboxFolders.standard());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void reads_the_oldest_first_and_files_away() {
    IntStream.range(0, 50).forEach(office::deliver);

    intake.prepare();
    List<IntakeItem> page = intake.read(45, 0);
    List<Filed> filed =
        intake.file(
            page.stream().map(item -> new FilingOrder(item.id(), Destination.NOT_LOGGED)).toList());

    assertThat(page).hasSize(45);
    assertThat(Office.subjects(page)).startsWith("Offer 0", "Offer 1");
    assertThat(filed).extracting(Filed::status).containsOnly(Filed.Status.MOVED);
    assertThat(office.waiting()).isEqualTo(5);
    assertThat(office.filedIn("Not Logged")).isEqualTo(45);
  }
}
