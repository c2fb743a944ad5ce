/** Who did what; {@link org.mailtrail.web.audit.AuditPages} first. */
@NullMarked
package org.mailtrail.web.audit;

import org.jspecify.annotations.NullMarked;
