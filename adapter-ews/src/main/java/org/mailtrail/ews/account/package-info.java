/**
 * The account's credential, and what was refused of it; the front door is {@link
 * org.mailtrail.ews.account.BasicSignIn}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.account;

import org.jspecify.annotations.NullMarked;
