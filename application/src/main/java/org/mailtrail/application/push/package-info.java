/**
 * Being told of mail that has come, and looking at once; {@link
 * org.mailtrail.application.push.KeepNotices} first.
 */
@NullMarked
package org.mailtrail.application.push;

import org.jspecify.annotations.NullMarked;
