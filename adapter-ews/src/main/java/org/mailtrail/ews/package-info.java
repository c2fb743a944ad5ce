/**
 * Exchange on-premises through Exchange Web Services; the front door is {@link
 * org.mailtrail.ews.EwsAdapters}.
 */
@NullMarked
package org.mailtrail.ews;

import org.jspecify.annotations.NullMarked;
