package dev.ross.contracts.team;

/** The name and mail address of a member of staff. */
public record StaffContact(String name, String email) {}
