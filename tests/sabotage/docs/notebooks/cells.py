# %% [markdown]
# # A notebook with one cell

# %%
print(sum([1, 2, 3]))
