/** What people are told of Exchange Web Services. */
@NullMarked
package org.mailtrail.ews.telling;

import org.jspecify.annotations.NullMarked;
