/** How decisions are made and stored, whatever they decide: event store, command bus, repositories, remembered answers. */
@NullMarked
package dev.ross.command.platform.axon;

import org.jspecify.annotations.NullMarked;
