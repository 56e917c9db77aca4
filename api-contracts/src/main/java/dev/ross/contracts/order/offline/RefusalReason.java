package dev.ross.contracts.order.offline;

/**
 * Why a command was refused.
 *
 * @param code of the rejection
 * @param detail for a person
 */
public record RefusalReason(String code, String detail) {}
