/**
 * What the demo tells: its letters, their dates, and a load of mail; the front door is {@link
 * org.mailtrail.bootstrap.demo.story.DemoConversation}.
 */
@NullMarked
package org.mailtrail.bootstrap.demo.story;

import org.jspecify.annotations.NullMarked;
