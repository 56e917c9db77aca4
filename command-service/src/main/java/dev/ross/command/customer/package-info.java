/** A guest's profile and contact, and their open requests in all restaurants. */
@NullMarked
package dev.ross.command.customer;

import org.jspecify.annotations.NullMarked;
