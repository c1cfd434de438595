"""Two short expressions with equal figures, as `compare_quantity` gets them: do the words round the figures agree?

`both` holds what is known of the two, `counting` tells what each counts (pairs, gaps of age, floors), `wordings` what
is said of the count (of each or in all, from which end), `intervals` how often something is. In articles nothing of
this is asked: there English leaves such words out rightly.
"""
