package org.televisit.domain.house;

/**
 * How many visits there are.
 *
 * @param all that were not called off
 * @param open of them, those that are not over
 */
public record HouseCount(long all, long open) {}
