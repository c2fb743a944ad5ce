/**
 * The admin's part in Exchange: made by {@link org.mailtrail.application.mailflow.PrepareExchange},
 * watched by {@link org.mailtrail.application.mailflow.CheckRules}.
 */
@NullMarked
package org.mailtrail.application.mailflow;

import org.jspecify.annotations.NullMarked;
