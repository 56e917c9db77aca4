/** The arithmetic of money: amounts, rates, division without remainder, and what a bill comes to. */
@NullMarked
package dev.ross.contracts.money;

import org.jspecify.annotations.NullMarked;
