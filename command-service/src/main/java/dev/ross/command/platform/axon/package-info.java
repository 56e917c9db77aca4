/** How decisions of every feature are made and stored: event store, command bus, repositories, processed requests. */
@NullMarked
package dev.ross.command.platform.axon;

import org.jspecify.annotations.NullMarked;
