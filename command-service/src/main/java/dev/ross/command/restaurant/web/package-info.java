/** The routes of a restaurant's settings, and their request bodies. */
@NullMarked
package dev.ross.command.restaurant.web;

import org.jspecify.annotations.NullMarked;
