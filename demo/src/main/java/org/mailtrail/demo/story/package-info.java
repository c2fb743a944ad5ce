/**
 * What the demo tells: its letters, their dates, and a load of mail; the front door is {@link
 * org.mailtrail.demo.story.DemoConversation}.
 */
@NullMarked
package org.mailtrail.demo.story;

import org.jspecify.annotations.NullMarked;
