/**
 * Who may sign in and open what; the front door is {@link
 * org.mailtrail.simulator.accounts.Accounts}.
 */
@NullMarked
package org.mailtrail.simulator.accounts;

import org.jspecify.annotations.NullMarked;
