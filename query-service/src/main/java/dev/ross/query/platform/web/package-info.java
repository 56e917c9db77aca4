/**
 * What every answer has in common: the address prefix, strict parameters, and one form of saying no, with a code from a
 * closed list, whichever part of the house or its frameworks says it.
 */
@NullMarked
package dev.ross.query.platform.web;

import org.jspecify.annotations.NullMarked;
