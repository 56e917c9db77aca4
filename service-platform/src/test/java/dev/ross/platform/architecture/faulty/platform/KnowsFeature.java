package dev.ross.platform.architecture.faulty.platform;

import dev.ross.contracts.guest.GuestNotes;
import dev.ross.platform.architecture.faulty.feature.CycleFirst;

/** A class of the platform that knows a feature, and the contract of one. */
record KnowsFeature(CycleFirst feature, GuestNotes contract) {}
