/**
 * What an account of Exchange on-premises is reached by: values that users of the adapter make and
 * read; the front door is {@link org.mailtrail.ews.connection.EwsConnection}.
 */
@NullMarked
package org.mailtrail.ews.connection;

import org.jspecify.annotations.NullMarked;
