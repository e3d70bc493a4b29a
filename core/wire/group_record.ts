/**
 * Types of the group records in the reports of IGMPv3 (RFC 3376 §4.2.12) and MLDv2: the
 * same numbers in both.
 *
 * @module
 */

/** The filter is INCLUDE, and these are its sources. */
export const RECORD_IS_INCLUDE = 1;
/** The filter is EXCLUDE, and these are its sources. */
export const RECORD_IS_EXCLUDE = 2;
/** The filter has become INCLUDE of these sources. */
export const RECORD_TO_INCLUDE = 3;
/** The filter has become EXCLUDE of these sources. */
export const RECORD_TO_EXCLUDE = 4;
/** These sources are wanted from now on. */
export const RECORD_ALLOW = 5;
/** These sources are wanted no more. */
export const RECORD_BLOCK = 6;
