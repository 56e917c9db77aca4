/** The routes of seatings, and their request bodies. */
@NullMarked
package dev.ross.command.seating.web;

import org.jspecify.annotations.NullMarked;
