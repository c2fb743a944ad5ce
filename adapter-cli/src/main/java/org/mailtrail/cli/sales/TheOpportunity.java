package org.mailtrail.cli.sales;

import org.mailtrail.cli.option.Texts;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import picocli.CommandLine.Parameters;

/** The opportunity that a command is about. */
final class TheOpportunity {
  @Parameters(
      index = "0",
      paramLabel = "NUMBER",
      converter = Texts.Opportunity.class,
      description = "As the list numbers it, such as OP000012.")
  private OpportunityNumber number = new OpportunityNumber("-");

  /** Made by the command line. */
  public TheOpportunity() {
    // the number is a parameter
  }

  /** Its number. */
  public OpportunityNumber number() {
    return number;
  }
}
