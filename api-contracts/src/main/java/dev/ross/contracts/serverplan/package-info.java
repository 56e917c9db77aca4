/** The server plan of a date: which server has which tables, and so to whom a hail of their parties goes first. */
@NullMarked
package dev.ross.contracts.serverplan;

import org.jspecify.annotations.NullMarked;
