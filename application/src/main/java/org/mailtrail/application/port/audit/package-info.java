/** Who did what; {@link org.mailtrail.application.port.audit.AuditTrail} first. */
@NullMarked
package org.mailtrail.application.port.audit;

import org.jspecify.annotations.NullMarked;
