#pragma once

#include "demo/calendar.h"
#include "demo/plan.h"

// What comes after the words: reactions, changes, and the order in which everything arrives.
namespace rapport::demo {

/// Likes and shares of what we said on the social channels, and the first follow of some.
void addActivities(Plan &plan, const People &people, const Calendar &calendar, Random &random);
/// Some messages are edited within the hour, a few taken down, a few conversations put off. What still waits for an
/// answer stays as it is.
void addChanges(Plan &plan, Random &random);
/// Fills Plan::deliveries from the rest.
void orderDeliveries(Plan &plan);

} // namespace rapport::demo
