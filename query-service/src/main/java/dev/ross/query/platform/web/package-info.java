/**
 * HTTP basics of every answer: the path prefix, strict parameters, and one form of problem, with a code from a closed
 * list, whether the service or one of its frameworks reports it.
 */
@NullMarked
package dev.ross.query.platform.web;

import org.jspecify.annotations.NullMarked;
