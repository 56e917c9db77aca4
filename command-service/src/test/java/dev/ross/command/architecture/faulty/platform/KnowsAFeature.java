package dev.ross.command.architecture.faulty.platform;

import dev.ross.command.architecture.faulty.seating.PublicForNobody;

record KnowsAFeature(PublicForNobody feature) {}
