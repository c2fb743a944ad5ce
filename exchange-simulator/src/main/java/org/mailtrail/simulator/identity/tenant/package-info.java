/**
 * A tenant, its applications, and what it refuses; the front door is {@link
 * org.mailtrail.simulator.identity.tenant.Tenant}.
 */
@NullMarked
package org.mailtrail.simulator.identity.tenant;

import org.jspecify.annotations.NullMarked;
