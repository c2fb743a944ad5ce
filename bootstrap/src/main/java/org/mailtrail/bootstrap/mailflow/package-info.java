/**
 * The admin's part on the command line; the front doors are {@link
 * org.mailtrail.bootstrap.mailflow.PrepareExchangeCommand} and {@link
 * org.mailtrail.bootstrap.mailflow.CheckRulesCommand}.
 */
@NullMarked
package org.mailtrail.bootstrap.mailflow;

import org.jspecify.annotations.NullMarked;
