package org.mailtrail.application.port.audit;

/**
 * An entry and where it stands.
 *
 * @param position its place in the audit trail
 * @param entry what happened
 */
public record AuditLine(AuditPosition position, AuditEntry entry) {}
