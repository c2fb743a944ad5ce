/**
 * Items and folders in the XML of EWS; the front door is {@link
 * org.mailtrail.simulator.ews.item.ItemXml}.
 */
@NullMarked
package org.mailtrail.simulator.ews.item;

import org.jspecify.annotations.NullMarked;
