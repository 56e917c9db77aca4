/** Tests of the command that moves the event store, and of the marker it leaves. */
@NullMarked
package dev.ross.standalone.migration;

import org.jspecify.annotations.NullMarked;
