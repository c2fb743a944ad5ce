package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.people.Contact;

/** Programs do what people do in the console; the served description judges each answer. */
class EveryOperationTest extends ApiTrial {
  @Test
  void every_operation_is_answered_as_it_is_described() {
    stage.log("first");
    stage.log("second");
    stage.keepContact(Contact.Standing.OPEN);
    stage.keepSalesperson();
    new OperationsOfTheLog(stage, judge).all();
    new OperationsOfPeople(stage, judge).all();
    new OperationsOfWork(stage, judge).all();

    TreeSet<String> described = new TreeSet<>();
    judge
        .api()
        .path("paths")
        .forEach(path -> path.forEach(one -> described.add(one.path("operationId").asText())));
    assertThat(judge.answered).isEqualTo(described);
    assertThat(described).hasSizeGreaterThan(50);
  }
}
