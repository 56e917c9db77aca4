package dev.ross.contracts.order.line;

/**
 * One part of one line.
 *
 * @param part its place among the line's parts, from 0
 */
public record PartOfLine(LineId line, int part) {}
